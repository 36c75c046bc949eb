import { z } from 'zod';

/** An id: lower-case words joined by hyphens, at most 48 characters, so that it fits into a button and a file name. */
export const Id = z
  .string()
  .max(48, 'an id has at most 48 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as river-post');
export type Id = z.infer<typeof Id>;
