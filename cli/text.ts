/** What the command line says in English; the Japanese twin has the same keys (checked by its type). */
const en = {
  'ingest.reading': 'Reading {n} of {all}: {file} ({left} left)',
  'ingest.linking': 'Comparing {n} essays',
  'link.whole': 'Comparing all {n} essays with one another; later ones are compared with what is remembered',
  'link.read': 'reading',
  'link.propositions': 'propositions',
  'link.relations': 'agreement and divergence',
  'link.step': '{whole}: {step} {percent} %',
  'link.unkept':
    '{file} cannot be written ({why}): nothing is remembered of this comparison, and the next compares all essays again.',
  'link.done': '{issues} issues, {propositions} propositions. Corpus version {version}.',
  'ingest.nothing': 'No file found for {what}. Name a file, a folder or a pattern such as "essays/*.txt".',
  'ingest.failed': '{file}: left out: {why}',
  'ingest.new': 'new',
  'ingest.same': 'unchanged',
  'ingest.edition': 'new edition',
  'ingest.similar':
    'resembles {title} ({share} %). The same essay in a new state? Then: ronten ingest {file} --as {essay}. Another essay? Then: ronten ingest {file} --as new',
  'ingest.conflict': 'somebody changed the same records meanwhile, three times in a row; run it again',
  'ingest.head': 'essay | state | claims | recommendations | actors | left out (characters) | warnings',
  'ingest.total':
    '{done} ingested, {same} unchanged, {failed} failed. Claims {claims}, recommendations {recommendations}. Issues {issues}, propositions {propositions}. Corpus version {version}.',
  'ingest.leftAlone': 'rejected by an analyst, left alone',
  'ingest.formed': 'New proposition: {label} ({joined} statements)',
  'ingest.moved': 'Proposition now with {joined} statements more and {left} fewer: {label}',
  'ingest.dropped': 'No longer a proposition: {label}',
  'ingest.moreChanges': '{n} more propositions changed; --json names them all.',
  'ingest.kept': 'No longer found in the text by the machine, kept because an analyst worked on them: {n} ({ids}).',
  'ingest.orphaned': 'Lost an end, and wait for you: {ids}',
  'ingest.dry': 'Nothing was written (--dry-run).',
  'serve.at': 'Ronten answers on {url} (API: {url}graphql). Stop it with Ctrl+C.',
  'serve.stopped': 'Stopped.',
  'serve.noViewer':
    'The viewer has not been built. Run npm run build, or npm start, which does it; the API is served meanwhile.',
  'doctor.fine': 'No finding: {records} records, {spans} passages checked.',
  'doctor.found': '{n} findings in {records} records.',
  'import.done': '{n} records read in. Corpus version {version}.',
  'import.notEmpty':
    'The store already holds {n} revisions. An import goes into an empty store: name another with --store file:PATH.',
  'import.invalid': 'The file does not fit: {why}',
  'copy.progress': 'Copying revision {version} of {of} ({left} left)',
  'copy.comparing': 'Comparing both stores',
  'copy.resumed': 'Going on with the copy: revision {version} was there already.',
  'copy.done':
    'Both stores hold the same. Corpus version {version}.\n  records {records} sha256 {recordsHash}\n  texts {texts} sha256 {textsHash}\n  log entries {log} sha256 {logHash}',
  'copy.same': '--from and --to name the same store. Name two.',
  'copy.missing': 'There is no file {file} to copy from. Correct --from.',
  'copy.empty': 'There is nothing to copy: {from} is empty. Correct --from.',
  'copy.other':
    '{to} already holds another graph (it differs from revision {version} on). A copy goes into an empty store, or goes on with its own: name another with --to.',
  'copy.stopped': 'Stopped. {version} revisions are there; the same command goes on from here.',
  'copy.disturbed':
    'Somebody else wrote to {to} behind revision {version}, so that it is no copy any more. Copy into another, empty store.',
  'copy.behind':
    'All up to revision {version} is there, but {from} is written to faster than both can be compared. Run it again when it is quieter.',
  'copy.refused':
    'Revision {version} of {from} breaks a rule, and was not copied: {why} Run the doctor on {from}; the revisions before it are there.',
  'copy.different':
    'The copy is not the same: {parts} differ. Use neither for the other; run the doctor on both and report this.',
  'extract.one': 'extract takes one file.',
  'recommendations.noActor':
    'No actor is called {name}. See who there is: ronten query "{ actors(first: 100) { nodes { id label } } }"',
  'format.unknown': 'Unknown format {format}. Known: json.',
  'file.unreadable': 'cannot be read ({why})',
  'file.missing': 'does not exist',
  // The store's own words: they tell more than one sentence for each trouble could.
  'trouble.host': '{why}',
  'trouble.port': '{why}',
  'trouble.certificate': '{why}',
  'trouble.version': '{why}',
  'trouble.password': '{why}',
  'trouble.rights': '{why}',
  'trouble.database': '{why}',
  'trouble.read-only': '{why}',
  'trouble.room': '{why}',
  'trouble.locked': '{why}',
  'error.unexpected': 'Something went wrong that should not have: {why}. Please report it with what you did.',
} as const

/** Key of a message of the command line. */
export type CliText = keyof typeof en

const ja: Readonly<Record<CliText, string>> = {
  'ingest.reading': '読み取り中 {n}／{all}：{file}（残り {left}）',
  'ingest.linking': '{n} 編の論考を照合しています',
  'link.whole': '全 {n} 編の論考を照合しています（次からは差分だけを照合します）',
  'link.read': '読み取り',
  'link.propositions': '命題',
  'link.relations': '一致と相違',
  'link.step': '{whole}：{step} {percent} %',
  'link.unkept': '{file} に書き込めません（{why}）。照合の結果は覚えられず、次も全論考を照合します。',
  'link.done': '論点 {issues} 件、命題 {propositions} 件。コーパスの版 {version}。',
  'ingest.nothing':
    '{what} に当たるファイルがありません。ファイル、フォルダー、または "essays/*.txt" のような形で指定します。',
  'ingest.failed': '{file}：取り込みませんでした：{why}',
  'ingest.new': '新規',
  'ingest.same': '取込み済み（同一）',
  'ingest.edition': '改訂',
  'ingest.similar':
    '「{title}」に似ています（{share} %）。同じ論考の改訂なら：ronten ingest {file} --as {essay}　別の論考なら：ronten ingest {file} --as new',
  'ingest.conflict': '取り込みの間に同じ記録が 3 回続けて変更されました。もう一度実行してください',
  'ingest.head': '論考 | 種類 | 主張 | 提言 | 行為者 | 除外（字） | 注意',
  'ingest.total':
    '取り込み {done}・同一 {same}・失敗 {failed}。主張 {claims}・提言 {recommendations}。論点 {issues}・命題 {propositions}。コーパス版 {version}。',
  'ingest.leftAlone': '却下済みのため変更なし',
  'ingest.formed': '新しい命題：{label}（{joined} 文）',
  'ingest.moved': '命題の文が変わりました（増 {joined}・減 {left}）：{label}',
  'ingest.dropped': '命題でなくなりました：{label}',
  'ingest.moreChanges': 'ほかに {n} 件の命題が変わりました（--json にすべてあります）。',
  'ingest.kept': '機械は見つけなくなりましたが、人が手を入れたため残したもの：{n} 件（{ids}）。',
  'ingest.orphaned': '行き先が消えた関係（確認が必要です）：{ids}',
  'ingest.dry': '書き込みはしていません（--dry-run）。',
  'serve.at': 'Ronten は {url} で動いています（API: {url}graphql）。止めるには Ctrl+C。',
  'serve.stopped': '止めました。',
  'serve.noViewer':
    '画面がまだ作られていません。npm run build か npm start で作られます。それまでは API だけが動きます。',
  'doctor.fine': '問題はありません：記録 {records} 件、引用 {spans} 件を確かめました。',
  'doctor.found': '記録 {records} 件のうち、問題 {n} 件。',
  'import.done': '記録 {n} 件を読み込みました。コーパス版 {version}。',
  'import.notEmpty':
    'この保存先にはすでに {n} 件の版があります。読み込みは空の保存先に行います：--store file:パス で別の場所を指定してください。',
  'import.invalid': 'ファイルの内容に問題があります：{why}',
  'copy.progress': '複写中：版 {version}／{of}（残り {left}）',
  'copy.comparing': '二つの保存先を照合しています',
  'copy.resumed': '前回の続きから始めます：版 {version} までは済んでいます。',
  'copy.done':
    '二つの保存先の内容は同じです。コーパス版 {version}。\n  記録 {records} 件 sha256 {recordsHash}\n  本文 {texts} 件 sha256 {textsHash}\n  履歴 {log} 件 sha256 {logHash}',
  'copy.same': '--from と --to が同じ保存先です。別々の保存先を指定してください。',
  'copy.missing': '複写元のファイル {file} がありません。--from を直してください。',
  'copy.empty': '複写するものがありません：{from} は空です。--from を直してください。',
  'copy.other':
    '{to} にはすでに別のグラフがあります（版 {version} から異なります）。複写先は、空の保存先か、途中まで複写した保存先に限ります：--to で別の場所を指定してください。',
  'copy.stopped': '止めました。版 {version} までは済んでいます。同じ命令で続きから始まります。',
  'copy.disturbed':
    '版 {version} の後に、ほかの人が {to} に書き込みました。もう複写とは言えません。別の空の保存先に複写してください。',
  'copy.behind':
    '版 {version} までは済みましたが、{from} への書き込みが続いていて照合できません。落ち着いたときにもう一度実行してください。',
  'copy.refused':
    '{from} の版 {version} が規則に反するため、複写しませんでした：{why} {from} を doctor で調べてください。それより前の版は済んでいます。',
  'copy.different':
    '複写の内容が一致しません（{parts}）。どちらも他方の代わりに使わず、両方を doctor で調べて、お知らせください。',
  'extract.one': 'extract にはファイルを 1 つ指定します。',
  'recommendations.noActor':
    '{name} という行為者はいません。一覧: ronten query "{ actors(first: 100) { nodes { id label } } }"',
  'format.unknown': '形式 {format} はありません。使える形式：json。',
  'file.unreadable': '読めません（{why}）',
  'file.missing': 'ファイルがありません',
  'trouble.host': 'その名前のホストはありません。アドレスを直してください。（{why}）',
  'trouble.port':
    'そのアドレスでは Neo4j が答えません。起動するか、ホストとポート（Bolt はふつう 7687）を直してください。（{why}）',
  'trouble.certificate':
    'Neo4j の証明書を信頼できません。証明書にある名前で接続するか、認証局を NODE_EXTRA_CA_CERTS に指定してください。自己署名なら neo4j+ssc:// を使えます。（{why}）',
  'trouble.version': 'Neo4j が古すぎます。5.26 以上に更新してください。（{why}）',
  'trouble.password':
    '利用者名とパスワードで Neo4j に入れません。アドレスの利用者名か NEO4J_PASSWORD を直してください。（{why}）',
  'trouble.rights':
    'この利用者にはその権限がありません。読み取り、書き込み、スキーマ変更の権限を管理者に求めてください。（{why}）',
  'trouble.database': 'その名前のデータベースはありません。名前を直すか、省いて既定のものを使ってください。（{why}）',
  'trouble.read-only':
    'このデータベースは読み取り専用です。別のものを使うか、書き込めるようにしてください（server.databases.read_only）。（{why}）',
  'trouble.room':
    'Neo4j のディスクかメモリーが足りません。空きを作って Neo4j を起動し直し、もう一度実行してください。答えのあった変更は残っています。（{why}）',
  'trouble.locked':
    'ほかのプログラムが保存先をロックしています。しばらくしてもう一度実行してください。続くなら SHOW TRANSACTIONS で調べ、終わらせてください。（{why}）',
  'error.unexpected': '予期しない問題が起きました：{why}。操作の内容を添えてお知らせください。',
}

/** Languages of the command line. */
export type CliLanguage = 'ja' | 'en'

/** Language of the command line: `RONTEN_LANG`, else the system's (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English. */
export const languageFrom = (env: Readonly<Record<string, string | undefined>>): CliLanguage => {
  const wanted = env['RONTEN_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
  return wanted.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

/** The message in a language, its `{places}` filled in. */
export const textFor =
  (language: CliLanguage) =>
  (key: CliText, values: Readonly<Record<string, string | number>> = {}): string =>
    (language === 'ja' ? ja : en)[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
