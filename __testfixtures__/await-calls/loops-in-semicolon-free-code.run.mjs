export default [(module) => module.check(['a', 'b'])];
