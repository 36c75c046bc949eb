import { createDrawer } from '../../../src/chart/create-drawer.ts';
import { told } from '../fixtures/phrases.ts';
import { strips } from '../fixtures/strips.ts';

// Stops a drawer while its process draws. Nothing else keeps this process: where the stop did not hold it, it ends with
// code 13, for what it waits for is not settled.
const logger = { info: () => {}, warn: () => {}, error: () => {} };
const drawer = createDrawer({ logger, childFile: new URL('./stub-child.ts', import.meta.url) });
const drawnAs = (title: string) => {
  return drawer.draw({ picture: { ...strips.every, title: told(title) }, theme: 'light', format: 'png' });
};
await drawnAs('first');
const second = drawnAs('hang');
await new Promise((resolve) => setImmediate(resolve));
await drawer.stop();
console.log('stopped', await second);
