import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs packages into a folder, unless they are there; none of their scripts is run. */
export function install(folder: string, dependencies: Readonly<Record<string, string>>): void {
	if (Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name))))
		return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
	const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
	execFileSync('npm', ['install', '--ignore-scripts', ...quiet], { cwd: folder, stdio: 'ignore' });
}
