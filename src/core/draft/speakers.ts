import type { Actor, Dossier } from '../dossier/dossier.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';
import { asideName, headsOf, nameOf, quotedName, shortName } from './names-in-phrase.ts';
import { isPronoun, type SpeakerPhrase } from './speaker-phrase.ts';
import { isOutletPhrase } from './told-and-cited.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Somebody who speaks in an article, under all names that it gives. */
export interface Voice {
  /** The fullest name that it has. */
  name: string;
  /** Where that stands in the body, in UTF-16 code units. */
  start: number;
  end: number;
  actor: Actor | null;
  /** The last words of its names, and its offices. */
  heads: Set<string>;
  /** The last word of its proper name; null where it has none. */
  proper: string | null;
  isMany: boolean;
  isOutlet: boolean;
  isNameless: boolean;
  /** Whom it is told to have spoken to, anywhere in the article. */
  told: Voice | null;
}

/** A voice as a place of the text means it. */
export interface Meant {
  voice: Voice;
  /** Whether the text names it there, or only points back to it. */
  isNamed: boolean;
}

/** Keeps who spoke in an article, in its order. */
export class Speakers {
  readonly #voices: Voice[] = [];
  readonly #known = new Map<string, Actor>();
  readonly #lexicon: DraftWords;
  /** Those who spoke, the last one last. */
  readonly #turns: Voice[] = [];

  constructor(dossier: Dossier, lexicon: DraftWords) {
    this.#lexicon = lexicon;
    for (const actor of dossier.actors.values())
      for (const name of [actor.name, ...actor.aliases]) this.#known.set(this.#key(name), actor);
  }

  /** Who some words of a sentence mean; null where they point back and nobody was named. */
  meant(words: readonly Word[], phrase: SpeakerPhrase, aside: SpeakerPhrase | null = null): Meant | null {
    const own = words.slice(phrase.from, phrase.to);
    const [first] = own;
    if (first === undefined) return null;
    if (own.length === 1 && isPronoun(first.lower, this.#lexicon)) return pointing(this.#pronoun(first.lower));
    if (this.#isReference(own))
      return pointing(
        this.#voices.findLast(({ name }) =>
          this.#isReference(
            name
              .split(' ')
              .slice(-1)
              .map((text) => ({ ...first, text, lower: text.toLowerCase() })),
          ),
        ) ?? this.last(),
      );
    const voice = this.#named(words, phrase, aside);
    return { voice, isNamed: true };
  }

  /** Who spoke last, outlets apart. */
  last(): Voice | null {
    return this.#turns.findLast(({ isOutlet }) => !isOutlet) ?? null;
  }

  spoke(voice: Voice): void {
    if (this.#turns.at(-1) !== voice) this.#turns.push(voice);
    if (this.#turns.length > 50) this.#turns.shift();
  }

  #pronoun(lower: string): Voice | null {
    const { many, one } = this.#lexicon.pronouns;
    const turns = this.#turns.filter(({ isOutlet }) => !isOutlet);
    if (many.has(lower) && !one.has(lower)) return turns.findLast(({ isMany }) => isMany) ?? turns.at(-1) ?? null;
    return turns.findLast(({ isMany }) => !isMany) ?? null;
  }

  /** "The document", "its statement". */
  #isReference(own: readonly Word[]): boolean {
    const { determiners, references } = this.#lexicon;
    const rest = own.filter(({ lower }) => !determiners.has(lower));
    const isPointing =
      own.length === 1 || this.#lexicon.definite.has(own[0]?.lower ?? '') || this.#lexicon.definite.size === 0;
    return isPointing && rest.length === 1 && references.has(rest[0]?.lower ?? '') && rest[0]?.isCapital !== true;
  }

  #named(words: readonly Word[], phrase: SpeakerPhrase, aside: SpeakerPhrase | null): Voice {
    const own = shortName(words, phrase, this.#lexicon);
    const [first, last] = [own[0], own.at(-1)];
    const name = nameOf(own);
    const [start, end] = [first?.start ?? 0, last?.end ?? 0];
    const proper = this.#properOf(own);
    const nickname =
      aside === null
        ? null
        : (quotedName(words, aside) ?? (proper === null ? asideName(words, aside, this.#lexicon) : null));
    const heads = headsOf(
      [...words.slice(phrase.from, phrase.to), ...(aside === null ? [] : words.slice(aside.from, aside.to))],
      this.#lexicon,
    );
    const isOutlet = isOutletPhrase(words, phrase, this.#lexicon);
    const known =
      this.#find(name, proper, heads, own) ??
      (nickname === null ? null : this.#find(nickname.text, nickname.lower, heads, own));
    if (known !== null) {
      for (const head of heads) known.heads.add(head);
      if (nickname !== null && known.proper === null)
        Object.assign(known, { name: nickname.text, proper: nickname.lower, start: nickname.start, end: nickname.end });
      else if (name.length > known.name.length && (proper !== null || known.proper === null))
        Object.assign(known, { name, start, end, proper: proper ?? known.proper });
      return known;
    }
    const actor = this.#actor(name, words, phrase);
    const lastWord = own.findLast(({ isMark }) => !isMark);
    const voice: Voice = {
      ...(nickname === null ? { name, start, end } : { name: nickname.text, start: nickname.start, end: nickname.end }),
      actor,
      heads,
      proper: proper ?? nickname?.lower ?? null,
      isMany: actor?.plural ?? this.#isMany(own),
      isOutlet: actor === null ? isOutlet : actor.kind === 'outlet' || actor.kind === 'agency',
      isNameless: actor === null ? proper === null && this.#isNameless(own, lastWord) : actor.kind === 'anonymous',
      told: null,
    };
    this.#voices.push(voice);
    if (this.#voices.length > 300) this.#voices.shift();
    return voice;
  }

  #find(name: string, proper: string | null, heads: ReadonlySet<string>, own: readonly Word[]): Voice | null {
    const key = this.#key(name);
    const same = this.#voices.findLast((voice) => this.#key(voice.name) === key);
    if (same !== undefined) return same;
    if (proper !== null)
      return this.#voices.findLast((voice) => voice.proper !== null && isSameName(voice.proper, proper)) ?? null;
    if (!this.#lexicon.definite.has(own[0]?.lower ?? '') && this.#lexicon.definite.size > 0) return null;
    return this.#voices.findLast((voice) => !voice.isOutlet && this.#isMeant(voice, heads, own)) ?? null;
  }

  /**
   * Whether "the ministry" means a voice that spoke before. A body is not its spokeswoman, though her name holds its
   * word; and "the trade ministry" is no other ministry.
   */
  #isMeant(voice: Voice, heads: ReadonlySet<string>, own: readonly Word[]): boolean {
    if (heads.isDisjointFrom(voice.heads)) return false;
    const words = own.filter(({ lower, isMark }) => !isMark && !this.#lexicon.determiners.has(lower));
    const held = new Set([...voice.heads, ...this.#key(voice.name).split(' ')]);
    const isHeld = words.every(({ lower }) => held.has(fold(lower)));
    if (voice.proper === null) return isHeld || heads.size === words.length;
    return isHeld && fold(words.at(-1)?.lower ?? '') === [...voice.heads].at(-1);
  }

  /** The last word of a name in capital letters; null of "the mayor of X", whose own name is not given. */
  #properOf(own: readonly Word[]): string | null {
    const { of, roles, determiners } = this.#lexicon;
    const end = own.findIndex(({ lower, isCapital }, index) => index > 0 && of.has(lower) && !isCapital);
    const head = (end < 0 ? own : own.slice(0, end)).filter(({ isMark }) => !isMark);
    const last = head.at(-1);
    if (last === undefined || !last.isCapital || roles.test(last.lower)) return null;
    const isOnlyFirst = head.length === 1 && determiners.has(last.lower);
    return isOnlyFirst ? null : fold(last.lower);
  }

  #isNameless(own: readonly Word[], last: Word | undefined): boolean {
    const { nameless } = this.#lexicon;
    return (
      (last !== undefined && nameless.test(last.lower)) ||
      own.some(({ lower, isCapital }) => !isCapital && nameless.test(lower))
    );
  }

  #isMany(own: readonly Word[]): boolean {
    const head = own.find(({ lower }) => this.#lexicon.roles.test(lower)) ?? own.at(-1);
    return head !== undefined && (/[^s]s$/.test(head.lower) || /men$|people$/.test(head.lower)) && !head.isCapital;
  }

  #actor(name: string, words: readonly Word[], phrase: SpeakerPhrase): Actor | null {
    return (
      this.#known.get(this.#key(name)) ??
      this.#known.get(this.#key(nameOf(words.slice(phrase.from, phrase.to)))) ??
      null
    );
  }

  /** A name as names are compared: folded, without an article. */
  #key(name: string): string {
    const words = fold(name)
      .replaceAll(/['’]s?(?=\s|$)/gu, '')
      .split(/\s+/u);
    const rest = words.filter((word, index) => index > 0 || !this.#lexicon.determiners.has(word));
    return rest.join(' ');
  }
}

function pointing(voice: Voice | null): Meant | null {
  return voice === null ? null : { voice, isNamed: false };
}

/** "Budano" and "Budanov": one slip in a long name. */
function isSameName(one: string, other: string): boolean {
  return (
    one === other || (Math.min(one.length, other.length) > 5 && one[0] === other[0] && editDistance(one, other) < 2)
  );
}
