/** One line of the doctor's checklist. */
export interface Check {
  name: string;
  ok: boolean | 'unknown';
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

export function unknown(name: string, detail: string, mend: string): Check {
  return { name, ok: 'unknown', detail, mend };
}
