import { first } from './001-first.ts';

/** By number, from 1: never changed once released, only added to. */
export const migrations: readonly (readonly string[])[] = [first];
