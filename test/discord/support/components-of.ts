import { z } from 'zod';
import type { Request } from '../stand-in/start-stand-in.ts';

const Components = z.object({ components: z.array(z.looseObject({})) });
const Body = z.union([z.object({ data: Components }).transform(({ data }) => data), Components]);

/** The components of a message or a form that was sent. */
export function componentsOf(request: Request | undefined): Record<string, unknown>[] {
  return Body.parse(request?.body).components;
}
