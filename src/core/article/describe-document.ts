import type { DescribedDocument, DocumentHints } from './described-document.ts';
import { documentParts } from './document-parts.ts';
import type { FoundArticle } from './found-article.ts';
import { languageOf } from './language-of.ts';
import { publishedOf } from './published-of.ts';
import { copiedFrom, publisherOf } from './publisher-of.ts';

/**
 * What a captured document says of itself: with its own words, or with what its reader found in its head. What stands
 * in related stories and in comments says nothing of it.
 */
export function describeDocument(
  text: string,
  found: FoundArticle,
  hints: DocumentHints | null = null,
): DescribedDocument {
  const parts = documentParts(text, found);
  const language = hints?.language ?? languageOf(parts.article.join('\n') || text);
  const publisher = hints?.publisher ?? publisherOf(parts);
  const writer = copiedFrom(parts);
  const isCopy = writer !== null && !isSameOutlet(writer.name, publisher?.name ?? '');
  return {
    language,
    title: found.title ?? hints?.title ?? null,
    publisher,
    copiedFrom: isCopy ? writer : null,
    published: hints?.published ?? publishedOf(parts, language),
  };
}

function isSameOutlet(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/^the\s+/u, ''));
  return a === b;
}
