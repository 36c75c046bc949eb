/** Marks of formatting, terminal codes and controls, each as spaces in its place: "*120* guns". */
export function withoutFormat(text: string): string {
  const marks = /\p{Cc}\[[\d;]*m|[[\p{Cc}\p{Bidi_Control}]--[\t\n\r]]|[*_`]|~(?!\s?\d)/gv;
  return text.replaceAll(marks, (found) => ' '.repeat(found.length));
}
