import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isAbsolute } from 'node:path';

/** Files with a relative path are made up; those with an absolute one are the runtime's own. */
export function stubFileSystem(laboratory) {
	const { readFileSync, writeFileSync } = fs;
	const { readFile } = fs.promises;
	const invented = (file) =>
		/\.json$/.test(file) ? '{"version":"1.2.3","port":80}' : `text of ${file}`;
	const immediate = laboratory.immediate('readFileSync', invented);
	const isOwn = (file) => typeof file !== 'string' || isAbsolute(file);
	fs.readFileSync = (file, ...rest) =>
		isOwn(file) ? readFileSync(file, ...rest) : immediate(file);
	const slow = laboratory.slow('readFileSync', invented);
	fs.promises.readFile = (file, ...rest) => (isOwn(file) ? readFile(file, ...rest) : slow(file));
	fs.writeFileSync = (file, text, ...rest) => {
		if (isOwn(file)) writeFileSync(file, text, ...rest);
		else laboratory.effect('writeFile', [file, text]);
	};
	fs.promises.writeFile = async (file, text) => laboratory.effect('writeFile', [file, text]);
	syncBuiltinESMExports();
}
