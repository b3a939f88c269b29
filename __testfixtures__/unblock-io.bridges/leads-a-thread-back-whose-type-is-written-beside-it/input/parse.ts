import { runAsWorker } from 'synckit';

runAsWorker(async (text) => JSON.parse(text).title);
