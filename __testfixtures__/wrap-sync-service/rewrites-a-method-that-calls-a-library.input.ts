import { pathExistsSync } from 'path-exists';

export class Pages {
	has(name: string): boolean {
		return pathExistsSync(`pages/${name}.md`);
	}
}
