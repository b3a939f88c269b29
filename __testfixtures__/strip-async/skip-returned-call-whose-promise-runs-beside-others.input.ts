// refused: promise-used, timing-seen
async function notEmpty(text: string): Promise<void> {
	if (!text) throw new Error('must not be empty');
}

async function notShort(text: string): Promise<void> {
	if (text.length < 2) throw new Error('must not be short');
}

const checkName = async (text: string): Promise<void> => await notEmpty(text);

async function checkLength(text: string): Promise<void> {
	return notShort(text);
}

async function checkAge(age: number): Promise<void> {
	if (age < 0) throw new Error('must be positive');
	await new Promise((resolve) => setTimeout(resolve, 1));
}

await Promise.all([checkName(''), checkAge(-1)]).catch(console.log);
await Promise.all([checkLength(''), checkAge(-1)]).catch(console.log);

export {};
