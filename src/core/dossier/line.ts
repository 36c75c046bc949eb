import { z } from 'zod';

/** A line of our own words: not empty, no line break. */
export const Line = z
  .string()
  .min(1, 'write something here')
  .max(600, 'at most 600 characters; split it into several records')
  .regex(/^[^\r\n]*$/, 'one line only')
  .refine((text) => text === text.trim(), 'no space at the start or the end');
export type Line = z.infer<typeof Line>;
