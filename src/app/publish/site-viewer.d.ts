declare module 'virtual:site-viewer' {
  const script: string;
  export default script;
}
