import type { Dossier } from '../dossier/dossier.ts';
import type { Invocation } from '../message/invocation.ts';
import { isRefusal } from '../message/is-refusal.ts';
import type { View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { pageAddress } from './page-address.ts';

/** An answer with the page that shows the same, where there is one and pages are on the web at `publicUrl`. */
export function withPageLink(
  view: View,
  invocation: Invocation,
  { id }: Pick<Dossier, 'id'>,
  { publicUrl, words }: { publicUrl: string | null; words: Words },
): View {
  const url = publicUrl === null || isRefusal(view) ? null : pageAddress(publicUrl, id, invocation);
  return url === null ? view : { ...view, page: { label: words.onPage, url } };
}
