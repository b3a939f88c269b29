import { runAsWorker } from 'synckit';

runAsWorker(async ({ title }: { title?: string }) => `${title}`);
