/** Where the pictures stand, and what each shows. The README shows them by these names. */
export const pictureFolder = '.github/pictures';
export const portraitNames = ['slack-digest', 'discord-digest', 'slack-difference', 'page', 'chat'] as const;
export type PortraitName = (typeof portraitNames)[number];

/** The most that one may take, in bytes: who opens the README loads them all. */
export const mostBytes = 150_000;
