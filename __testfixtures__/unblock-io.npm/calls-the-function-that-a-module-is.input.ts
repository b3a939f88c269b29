// warned: open-input
import execa from 'execa';
import which = require('which');

export async function version(name: string): Promise<string> {
	const { stdout } = execa.sync(which.sync(name), ['--version']);
	return stdout + execa.commandSync(`${name} --help`).stdout;
}
