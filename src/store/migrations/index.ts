import { first } from './001-first.ts';
import { inOrder } from './002-in-order.ts';

/** By number, from 1: never changed once released, only added to. */
export const migrations: readonly (readonly string[])[] = [first, inOrder];
