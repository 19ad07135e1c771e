/** Style sheets are imported for their effect; vite writes them to files of their own. */
declare module '*.css'
