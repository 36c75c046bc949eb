import type { FoundArticle } from '../../../../src/core/article/found-article.ts';

interface Line {
  label: string;
  text: string;
  at: [number, number];
}

/** A page whose lines begin with a label, as its text and its lines with their places in code points. */
export function labelledPage(page: string): { text: string; lines: Line[] } {
  const lines: Line[] = [];
  let text = '';
  for (const raw of page.trim().split('\n')) {
    const [, label, line] = /^([^|]+)\| (.*)$/u.exec(raw) ?? [];
    if (label !== undefined && line !== undefined) {
      const start = [...text].length;
      lines.push({ label, text: line, at: [start, start + [...line].length] });
    }
    text += `${line ?? ''}\n`;
  }
  return { text, lines };
}

/** The label that a finder would give a line: of the part in which it lies, or of several. */
export function foundLabel({ parts }: FoundArticle, [start, end]: [number, number]): string {
  return parts
    .filter(({ at }) => at[0] < end && start < at[1])
    .map(({ kind, why }) => (kind === 'title' ? 'T' : kind === 'article' ? 'A' : (why ?? '')))
    .map((label) => label.replace(/^related story: /u, 'story: '))
    .join(' + ');
}
