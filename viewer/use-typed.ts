import { useEffect, useRef, useState } from 'preact/hooks'

/** Time after the last key until a search starts, in ms. */
const pause = 200

/**
 * The text of a search field, and the same once the typing rests. While an input method converts nothing is searched;
 * its end starts the wait.
 */
export const useTyped = (start = '') => {
  const [text, setText] = useState(start)
  const [settled, setSettled] = useState(start)
  const composing = useRef(false)
  const [ended, setEnded] = useState(0)
  useEffect(() => {
    if (composing.current) return undefined
    const timer = setTimeout(() => setSettled(text.trim()), pause)
    return () => clearTimeout(timer)
  }, [text, ended])
  return {
    text,
    settled,
    setText,
    field: {
      value: text,
      onInput: (event: { readonly currentTarget: HTMLInputElement }) => setText(event.currentTarget.value),
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: (event: { readonly currentTarget: HTMLInputElement }) => {
        composing.current = false
        setText(event.currentTarget.value)
        setEnded(ended + 1)
      },
    },
  }
}
