// refused: no-async-form
import { execFileSync } from 'node:child_process';
import { opendirSync } from 'node:fs';

export async function version(): Promise<string> {
	try {
		return execFileSync('tool', ['--version'], { encoding: 'utf8', stdio: 'pipe' });
	} catch (error) {
		const { stderr, message } = error as { stderr: string | null; message: string };
		return (error as { stderr: string | null }).stderr ?? message + stderr;
	}
}

export async function firstIn(path: string): Promise<string> {
	try {
		const folder = opendirSync(path);
		const entry = await folder.read();
		await folder.close();
		return entry?.name ?? '';
	} catch (error) {
		return (error as Error).message;
	}
}
