import { Id } from '../../core/dossier/id.ts';
import { fold } from '../../core/text/fold.ts';

/** Why a text is no id, with the id that it could be; null where it is one. */
export function whyNoId(text: string): string | null {
  const why = Id.safeParse(text).error?.issues[0]?.message;
  if (why === undefined) return null;
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  const near = words.join('-');
  return Id.safeParse(near).success ? `${why}; did you mean "${near}"?` : why;
}
