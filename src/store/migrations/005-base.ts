/** Against which earlier digest a digest says what changed. */
export const base = ['alter table contents add column base text'] as const;
