/** A part of a captured text in code points, and why it is no part of the article. Parts stand in order. */
export interface ArticlePart {
  kind: 'title' | 'article' | 'left-out';
  at: [number, number];
  why: string | null;
}

/** A related story that the page shows with a body of its own. */
export interface Story {
  title: string | null;
  at: [number, number];
}

/** What is the article of a captured text. The parts cover every line that holds a letter or a digit. */
export interface FoundArticle {
  title: string | null;
  parts: readonly ArticlePart[];
  stories: readonly Story[];
}

/** What the reader of a saved document knows of its text. Texts are compared line by line, whatever their spaces. */
export interface ArticleHints {
  title: string | null;
  /** Texts of blocks that the page's own markup says are no part of the article, with why. */
  furniture: readonly { text: string; why: string }[];
  /** Texts that the reader took for the article. */
  article: readonly string[];
}
