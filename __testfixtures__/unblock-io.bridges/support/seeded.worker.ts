import { runAsWorker } from 'synckit';

const seed = Math.random();

runAsWorker(async (text: string) => `${seed} ${text}`);
