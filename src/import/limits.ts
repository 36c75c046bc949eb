/** The most that is brought in at once. A dossier is one story: whoever has more takes the rows that belong to it. */
export const limits = { bytes: 50_000_000, rows: 20_000, rowLength: 1_000_000, unpackedBytes: 200_000_000 } as const;

/** Why a file cannot be brought in, in one sentence that says what would be right. */
export class UnreadableTable extends Error {}
