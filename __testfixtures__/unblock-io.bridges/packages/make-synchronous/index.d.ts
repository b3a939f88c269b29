export default function makeSynchronous<A extends readonly unknown[], R>(
	original: (...parameters: A) => Promise<R>,
): (...parameters: A) => R;
