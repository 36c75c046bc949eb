import type { PictureFiles } from '../../../src/slack/post/send-with-files.ts';

/** Where no picture can be had. */
export const noFiles: PictureFiles = { of: async () => null, forget() {} };
