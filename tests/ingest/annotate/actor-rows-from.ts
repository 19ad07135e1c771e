/** Rows `sentence | names, parted by 、 | date` of a text, one a line. */
export const rowsFrom = (
  text: string,
): readonly { readonly sentence: string; readonly names: readonly string[]; readonly date: string }[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [sentence, names, date = '2024-06-01'] = line.split('|') as [string, string, string?]
      return { sentence, names: names === '' ? [] : names.split('、'), date }
    })
