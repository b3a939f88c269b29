import { runAsWorker } from 'synckit';

let seen: string[] | undefined;

runAsWorker(async (text: string) => {
	seen ??= [];
	seen.push(text);
	return seen.length;
});
