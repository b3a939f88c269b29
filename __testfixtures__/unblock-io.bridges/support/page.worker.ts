import { runAsWorker } from 'synckit';

interface Page {
	title: string;
}

const pages = new Map<string, Page>();

function find(path: string): Page {
	let page = pages.get(path);
	if (page === undefined) {
		page = { title: path };
		pages.set(path, page);
	}
	return page;
}

runAsWorker(async (path: string): Promise<Page> => find(path));
