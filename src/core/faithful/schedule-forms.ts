/** How each field of a schedule is written, and of what is watched. */
const forms: Readonly<Record<string, RegExp>> = {
  dossier: /^[a-z0-9-]+$/,
  question: /^[a-z0-9-]+$/,
  amount: /^-?[\d,]+(?:\.\d+)?$/,
  receipt: /^[a-z0-9-]+$/,
  time: /^\d\d:\d\d$/,
  zone: /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/,
  date: /^\p{Lu}\p{L}+ \d{1,2} \p{Lu}\p{L}+ \d{4}$/u,
  when: /^\p{Lu}\p{L}+ \d{1,2} \p{Lu}\p{L}+ \d{4}, \d\d:\d\d$/u,
  city: /^[A-Za-z][\w' -]*$/,
  channel: /^\S(?:.{0,98}\S)?$/u,
  'near-when': /^(?:today|tomorrow|\p{Lu}\p{L}+ \d{1,2} \p{Lu}\p{L}+(?: \d{4})?), \d\d:\d\d$/u,
  'near-date': /^(?:today|yesterday|on \d{1,2} \p{Lu}\p{L}+(?: \d{4})?)$/u,
};

/** True of a text that is written as this field of a schedule is; no other field may be shown. */
export function hasScheduleForm(field: string, text: string): boolean {
  return Object.hasOwn(forms, field) && forms[field]?.test(text) === true;
}
