# Ronten: built once with everything, run with what it needs, by a user who may write nothing but /data.
FROM node:20-slim AS build
WORKDIR /ronten
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production RONTEN_STORE=file:/data/ronten.sqlite
WORKDIR /ronten
COPY --from=build /ronten/package.json /ronten/schema.graphql /ronten/LICENSE ./
COPY --from=build /ronten/node_modules node_modules
COPY --from=build /ronten/dist dist
COPY --from=build /ronten/samples samples
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "4000"]
