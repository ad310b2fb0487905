import { picker } from "./picker.svelte.js";

/** Whether a key is meant for the page: nobody types, chooses or takes words. */
export function isCommand({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent) {
  const isTyping =
    target instanceof Element && target.closest("input, select, textarea, form") !== null;
  return !(isTyping || ctrlKey || metaKey || altKey || defaultPrevented || picker.what !== null);
}
