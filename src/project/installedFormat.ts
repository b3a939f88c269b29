import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The module format of a package as it is installed for a file; undefined when it is not. */
export function installedFormat(file: string, name: string): 'module' | 'commonjs' | undefined {
	for (let directory = dirname(file); ; directory = dirname(directory)) {
		try {
			const path = join(directory, 'node_modules', name, 'package.json');
			const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
			if (typeof manifest === 'object' && manifest !== null)
				return 'type' in manifest && manifest.type === 'module' ? 'module' : 'commonjs';
		} catch {
			// Not here: the next folder up may have it.
		}
		if (directory === dirname(directory)) return undefined;
	}
}
