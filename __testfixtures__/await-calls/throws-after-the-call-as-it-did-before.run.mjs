export default [(module) => module.checkAll(['a', '', 'skip', 'b', 'last', 'c'])];
