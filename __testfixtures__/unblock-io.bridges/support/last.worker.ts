import { runAsWorker } from 'synckit';

runAsWorker(async (mark: string, ...lists: string[][]) => `${mark}${lists.at(-1)?.sort()}`);
