import { editDossier } from '../../../src/dataset/edit/edit-dossier.ts';

// Adds an actor with a source, and kills itself at one step of the writing.
const [, , dataDir = '', id = '', killAt = ''] = process.argv;
const checkpoint = (step: string) => {
  if (step === killAt) process.kill(process.pid, 'SIGKILL');
};
const record = { publisher: id, title: null, language: 'en', url: null, published: null, capture: null, claims: [] };
const edited = await editDossier({ dataDir, checkpoint }, 'flood', [
  { kind: 'add-actor', id, actor: { name: id, kind: 'outlet' } },
  { kind: 'add-source', id, record },
]);
process.exitCode = edited.ok ? 0 : 1;
