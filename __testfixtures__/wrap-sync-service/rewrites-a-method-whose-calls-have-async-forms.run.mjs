export default [
	({ Settings }) => new Settings('first').read(),
	({ Settings }) => new Settings('second').rewrite(),
];
