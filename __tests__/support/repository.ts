import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A git repository in a temporary folder, all files committed. */
export interface Repository {
	readonly root: string;
	read(file: string): string;
	write(file: string, content: string): void;
	git(arguments_: readonly string[], input?: string): string;
	remove(): void;
}

export function createRepository(files: Readonly<Record<string, string>>): Repository {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-cli-')));
	const repository: Repository = {
		root,
		read: (file) => readFileSync(path.join(root, file), 'utf8'),
		write(file, content) {
			mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
			writeFileSync(path.join(root, file), content);
		},
		git: (arguments_, input) =>
			execFileSync(
				'git',
				['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...arguments_],
				{ cwd: root, encoding: 'utf8', stdio: 'pipe', ...(input === undefined ? {} : { input }) },
			),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
	for (const [file, content] of Object.entries(files)) repository.write(file, content);
	repository.git(['init', '--quiet']);
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'start']);
	return repository;
}
