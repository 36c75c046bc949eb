import type { Button, Seen } from '../support/platform-under-test.ts';

/** The button with this label, or the option of a select; fails where there is none. */
export function buttonOf(seen: readonly Seen[], label: string): Button {
  const button = findButton(seen, label);
  if (button === undefined) throw new Error(`there is no "${label}"`);
  return button;
}

export function findButton(seen: readonly Seen[], label: string): Button | undefined {
  return seen.flatMap(({ buttons }) => buttons).find((button) => button.label === label);
}
