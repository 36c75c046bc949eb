/** One line of the doctor's checklist. */
export interface Check {
  name: string;
  /** `note`: what a person may want to know, and nothing is to be mended. */
  ok: boolean | 'unknown' | 'note';
  detail: string;
  /** What to do about it, and where; empty where nothing is to be done. */
  mend: string;
}

export function right(name: string, detail: string): Check {
  return { name, ok: true, detail, mend: '' };
}

export function wrong(name: string, detail: string, mend: string): Check {
  return { name, ok: false, detail, mend };
}

export function note(name: string, detail: string, mend: string): Check {
  return { name, ok: 'note', detail, mend };
}

export function unknown(name: string, detail: string, mend: string): Check {
  return { name, ok: 'unknown', detail, mend };
}
