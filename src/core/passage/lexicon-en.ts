import { counting } from './en/counting.ts';
import { lands } from './en/lands.ts';
import { meanings } from './en/meanings.ts';
import { speech } from './en/speech.ts';
import type { PassageLexicon } from './passage-lexicon.ts';

/** English. Another language is another folder of the same words. */
export const englishPassages: PassageLexicon = { ...meanings, ...speech, ...lands, ...counting };
