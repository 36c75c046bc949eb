/** What is wrong with a text that must be one of the `allowed` texts; `source` says where those stand. */
export function checkText(text: string, allowed: readonly string[], source: string): string[] {
  return allowed.includes(text) ? [] : [`"${text}" does not stand in ${source}`];
}
