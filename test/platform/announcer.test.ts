import { describe, expect, it } from 'vitest';
import type { View } from '../../src/core/message/view.ts';
import { createAnnouncer } from '../../src/platform/announcer.ts';

function view(text: string): View {
  return { title: [{ kind: 'typed', text }], blocks: [], footer: [] };
}
const titles = (all: readonly { view: View }[]) =>
  all.flatMap(({ view: { title } }) => title.map((inline) => ('text' in inline ? inline.text : '')));

describe('what is posted here', () => {
  it('reaches everyone who listens, once, and nobody who stopped', () => {
    const announcer = createAnnouncer('run');
    const heard: string[] = [];
    const stop = announcer.subscribe(({ id }) => heard.push(`a ${id}`));
    announcer.subscribe(({ id }) => heard.push(`b ${id}`));
    announcer.announce(view('one'));
    stop();
    announcer.announce(view('two'));
    expect(heard).toEqual(['a run-1', 'b run-1', 'b run-2']);
  });

  it('is there for who comes later, from where they were', () => {
    const announcer = createAnnouncer('run');
    for (const text of ['one', 'two', 'three']) announcer.announce(view(text));
    expect(titles(announcer.since(null))).toEqual(['one', 'two', 'three']);
    expect(titles(announcer.since('run-2'))).toEqual(['three']);
    expect(titles(announcer.since('run-3'))).toEqual([]);
    expect(titles(announcer.since('another-3'))).toEqual(['one', 'two', 'three']);
    expect(titles(announcer.since('run-99'))).toEqual(['one', 'two', 'three']);
  });

  it('is kept to a number', () => {
    const announcer = createAnnouncer('run');
    for (let n = 1; n <= 25; n += 1) announcer.announce(view(String(n)));
    expect(titles(announcer.since(null))).toHaveLength(20);
    expect(titles(announcer.since('run-24'))).toEqual(['25']);
    expect(titles(announcer.since('run-2'))).toHaveLength(20);
  });
});
