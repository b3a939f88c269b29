import { pathExists } from 'path-exists';

export class Pages {
	async has(name: string): Promise<boolean> {
		return await pathExists(`pages/${name}.md`);
	}
}
