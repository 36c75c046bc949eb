/** What stands on a page beside its article. Where a line may be two of them, the first one is taken. */
export const furnitureKinds = [
  'cookies',
  'advertisement',
  'features',
  'newsletter',
  'app',
  'subscription',
  'comments',
  'related',
  'read-also',
  'link',
  'languages',
  'navigation',
  'sharing',
  'login',
  'mail',
  'forward',
  'date',
  'time',
  'length',
  'counter',
  'hashtags',
  'copyright',
  'credit',
  'byline',
  'author',
] as const;
export type FurnitureKind = (typeof furnitureKinds)[number];

/** The words for a source's `left-out`. */
export const whyLeftOut: Readonly<Record<FurnitureKind, string>> = {
  cookies: 'cookie notice',
  advertisement: 'advertisement',
  features: "advertising for the site's own features",
  newsletter: 'advertising for a newsletter',
  app: 'advertising for an app or a channel',
  subscription: 'advertising for a subscription',
  comments: 'comments box',
  related: 'heading of the related stories',
  // It also stands between paragraphs, with headlines alone under it.
  'read-also': 'heading of the related stories',
  link: 'link to another story',
  languages: 'languages of the site',
  navigation: 'navigation',
  sharing: 'buttons for sharing',
  login: 'invitation to log in',
  mail: 'head or foot of the e-mail',
  forward: 'mark of a forwarded message',
  date: 'date of the page',
  time: 'time of an entry',
  length: 'reading time',
  counter: 'counter of views or readers',
  hashtags: 'list of hashtags',
  credit: 'photo credit',
  byline: 'byline',
  author: "author's note",
  copyright: 'copyright notice',
};

/** How a language words its furniture. */
export interface FurnitureWords {
  /** Forms of whole lines. */
  lines: Partial<Record<FurnitureKind, readonly RegExp[]>>;
  /** Forms of single sentences, which may also stand at the end of a paragraph of the article. */
  sentences: Partial<Record<FurnitureKind, readonly RegExp[]>>;
}
