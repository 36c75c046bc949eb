import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../../src/core/article/describe-document.ts';
import { findArticle } from '../../../src/core/article/find-article.ts';

const body =
  'At least 300 homes were flooded on Friday after the barrier was overtopped, the mayor said at a briefing in town.\n' +
  'Two people were missing, according to the ministry, which had sent 120 soldiers to the region by the evening.';

function described(text: string, language = 'en') {
  return describeDocument(text, findArticle(text, language));
}

describe('describeDocument', () => {
  it('says nothing that the text does not say', () => {
    expect(described(body)).toEqual({
      language: 'en',
      title: null,
      publisher: null,
      copiedFrom: null,
      published: null,
    });
  });

  it.each([
    ['© 2031 River Post. All rights reserved.', 'River Post'],
    ['Copyright 2031 The River Post', 'The River Post'],
    ['Explore what Newsbox AI can do for you:', 'Newsbox'],
  ])('has the publisher that a page says it is: %s', (line, name) => {
    expect(described(`Barrier overtopped in the night\n${body}\n${line}`).publisher).toEqual({
      name,
      basis: `the page says "${line}"`,
    });
  });

  it.each([
    ['This article was first published by Coast Herald.', 'Coast Herald'],
    ['This story was originally published in The Elm Gazette and is republished here.', 'The Elm Gazette'],
    ['Republished from Coast Herald.', 'Coast Herald'],
    ['Try Coast Herald free for 1 month with unlimited access to our website.', 'Coast Herald'],
    ['Copyright 2031 The Associated Press. All rights reserved.', 'The Associated Press'],
  ])('has the outlet whose article it is: %s', (line, name) => {
    expect(described(`Barrier overtopped in the night\n${body}\n${line}`).copiedFrom?.name).toBe(name);
  });

  it('has the agency of a dateline, and the mark of a forwarded message', () => {
    expect(described(`PORT ELLEN, March 7 (Coast Wire) -- ${body}`).copiedFrom?.name).toBe('Coast Wire');
    expect(described(`Forwarded from Northern Watch\n${body}`).copiedFrom?.name).toBe('Northern Watch');
  });

  it('takes no outlet for a copy of itself', () => {
    const page = `${body}\nTry The River Post free for 1 month.\n© 2031 River Post`;
    expect(described(page)).toMatchObject({ publisher: { name: 'River Post' }, copiedFrom: null });
  });

  it('takes nothing from related stories and comments', () => {
    const page = `Barrier overtopped\n${body}\nRelated stories\nFrost destroys a fifth of the apples\n2 hours ago
Frost destroyed a fifth of the apples in the valley. Try Coast Herald free for 1 month.
Comments\nPublished 3 May 2029\nanna: © 2028 Somebody Else`;
    expect(described(page)).toMatchObject({ publisher: null, copiedFrom: null, published: null });
  });

  it.each([
    ['en', 'Published 7 March 2031, 10:14', '2031-03-07'],
    ['en', 'Friday, March 7, 2031', '2031-03-07'],
    ['en', 'Published 7 March 2031. Updated 9 March 2031', '2031-03-07'],
    ['en', 'Updated: 9 March 2031 18:20', '../2031-03-09'],
    ['en', '2031-03-07 10:14', '2031-03-07'],
    ['de', 'Stand: 07.03.2031, 10:14 Uhr', '2031-03-07'],
    ['fr', 'Publié le 7 mars 2031 à 10h14', '2031-03-07'],
    ['es', 'Publicado el 7 de marzo de 2031', '2031-03-07'],
    ['pl', '2031-03-07', '2031-03-07'],
    ['uk', 'Опубліковано 7 березня 2031, 10:14', '2031-03-07'],
  ])('reads the date of a page (%s): %s', (language, line, edtf) => {
    const text = `Barrier overtopped in the night\n${line}\n${body}`;
    const hints = { language, title: null, publisher: null, published: null };
    expect(describeDocument(text, findArticle(text, language), hints).published?.edtf).toBe(edtf);
  });

  it.each([
    ['a day without a year', 'Published 7 March, 10:14'],
    ['a date that may be of March or of April', 'Published 03/04/2031'],
    ['a weekday', 'Published on Friday'],
  ])('takes %s for no date', (_, line) => {
    expect(described(`Barrier overtopped in the night\n${line}\n${body}`).published).toBeNull();
  });

  it('takes none of several days of which it is not said what they mean', () => {
    expect(described(`9 May 2031\nBarrier overtopped in the night\n7 March 2031\n${body}`).published).toBeNull();
  });

  it('takes no date that no calendar has', () => {
    const text = `Barrier overtopped in the night\n2031-13-45 10:14\n${body}`;
    expect(
      describeDocument(text, findArticle(text, 'pl'), { language: 'pl', title: null, publisher: null, published: null })
        .published,
    ).toBeNull();
  });

  it('takes no date of a sentence', () => {
    expect(described(`The barrier was built on 7 March 2011. ${body}`).published).toBeNull();
  });

  it('reads the day of a dateline', () => {
    expect(described(`PORT ELLEN, March 7, 2031 (Coast Wire) - ${body}`).published).toEqual({
      edtf: '2031-03-07',
      basis: 'the dateline says "PORT ELLEN, March 7, 2031 (Coast Wire) -"',
    });
  });

  it('takes what the reader of the document found before what the text may mean', () => {
    const hints = {
      language: 'en-GB',
      title: 'Barrier overtopped',
      publisher: { name: 'River Post', basis: 'og:site_name' },
      published: { edtf: '2031-03-07', basis: 'the page\'s own data says "2031-03-07T10:14:00Z"' },
    };
    expect(describeDocument(body, findArticle(body, 'en'), hints)).toEqual({ ...hints, copiedFrom: null });
  });
});
