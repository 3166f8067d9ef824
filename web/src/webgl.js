// The graph by sigma, where a graphics card draws it: fluent with thousands of nodes.
import Sigma from 'sigma';
import { fitted, writeLabels } from './labels.js';

const SPAN = 2000; // a fixed frame of the graph's space, so that new nodes do not shift old ones

export function hasGraphicsCard() {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|basic render|software/i.test(name);
}

export class WebglView {
  constructor(container, graph, look, hooks) {
    Object.assign(this, { container, graph, look, hooks });
    this.name = 'webgl';
    this.sigma = new Sigma(graph, container, {
      allowInvalidContainer: true,
      defaultEdgeType: 'arrow',
      // Names are written by us: sigma's run into each other.
      renderLabels: false,
      zIndex: true,
      stagePadding: 0,
      minEdgeThickness: 1.2,
      nodeReducer: (key) => this.node(key),
      edgeReducer: (key) => this.edge(key),
      defaultDrawNodeHover: () => {},
    });
    this.sigma.setCustomBBox({ x: [-SPAN / 2, SPAN / 2], y: [-SPAN / 2, SPAN / 2] });
    this.sigma.on('clickNode', ({ node }) => this.dragged || hooks.click(node));
    this.sigma.on('clickStage', () => hooks.click(null));
    this.sigma.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault());
    this.sigma.on('enterNode', ({ node }) => hooks.hover(node));
    this.sigma.on('leaveNode', () => hooks.hover(null));
    this.sigma.on('downNode', ({ node }) => {
      this.held = node;
      this.dragged = false;
    });
    this.sigma.on('moveBody', ({ event }) => this.drag(event));
    for (const name of ['upNode', 'upStage']) this.sigma.on(name, () => { this.held = null; });
    this.names = document.createElement('canvas');
    this.names.className = 'names';
    this.names.setAttribute('aria-hidden', 'true');
    container.append(this.names);
    this.sigma.on('afterRender', () => this.write());
    for (const name of ['pointerdown', 'mousedown', 'wheel', 'touchstart']) {
      container.addEventListener(name, () => { this.whole = false; }, { passive: true });
    }
    this.observer = new ResizeObserver(() => {
      if (!container.clientWidth) return;
      this.sigma.resize();
      if (this.whole) this.fit();
      this.refresh();
    });
    this.observer.observe(container);
  }

  destroy() {
    this.observer.disconnect();
    this.sigma.kill();
  }

  node(key) {
    const data = this.graph.getNodeAttributes(key);
    const look = this.look.node(key);
    const theme = this.look.theme();
    return {
      x: data.x,
      y: data.y,
      size: look.chosen ? data.size + 3 : data.size,
      color: look.faint ? theme.faint : look.colour,
      label: '',
      hidden: look.hidden,
      zIndex: look.chosen ? 2 : look.near ? 1 : 0,
    };
  }

  edge(key) {
    const look = this.look.edge(key);
    const theme = this.look.theme();
    return {
      // No dashes here: what is not stated outright is thinner.
      size: look.dash ? Math.min(look.width, 1) : look.width + 0.8,
      color: look.strong ? theme.strong : look.faint ? theme.faint : theme.edge,
      type: look.arrow ? 'arrow' : 'line',
      hidden: look.hidden,
    };
  }

  write() {
    const { width, height } = this.sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    this.names.width = Math.round(width * ratio);
    this.names.height = Math.round(height * ratio);
    const context = this.names.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const nodes = [];
    this.graph.forEachNode((key, { size }) => {
      const look = this.look.node(key);
      // sigma draws discs: the sign that tells kinds apart stands before the name.
      const label = look.crowd ? look.label : `${look.sign} ${look.label}`;
      if (!look.hidden) nodes.push({ ...look, ...this.screen(key), label, size: this.sigma.scaleSize(size) });
    });
    const words = [];
    this.graph.forEachEdge((edge, _, from, to) => {
      const { label, hidden } = this.look.edge(edge);
      const [a, b] = label && !hidden ? [this.screen(from), this.screen(to)] : [];
      if (a) words.push({ text: label, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, edge: true });
    });
    writeLabels(context, this.look.theme(), { nodes, words, width, height });
  }

  drag(event) {
    if (!this.held) return;
    this.dragged = true;
    const { x, y } = this.sigma.viewportToGraph(event);
    this.graph.mergeNodeAttributes(this.held, { x, y });
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  }

  // Shows everything, also when the size of the page changes, until someone pans or zooms.
  fit() {
    const { width, height } = this.sigma.getDimensions();
    this.whole = true;
    if (!this.container.clientWidth) return;
    const seen = this.graph.filterNodes((key) => !this.look.node(key).hidden);
    const camera = fitted(seen.map((key) => this.graph.getNodeAttributes(key)), { width, height }, this.look.insets());
    if (!camera) return;
    const ratio = Math.min(width, height) / SPAN / camera.scale;
    this.sigma.getCamera().setState({ x: 0.5 + camera.x / SPAN, y: 0.5 + camera.y / SPAN, angle: 0, ratio });
  }

  centre(key) {
    this.whole = false;
    const { x, y } = this.graph.getNodeAttributes(key);
    this.sigma.getCamera().setState({ x: 0.5 + x / SPAN, y: 0.5 + y / SPAN });
  }

  reveal(key) {
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = this.sigma.graphToViewport(this.graph.getNodeAttributes(key));
    if (x < 30 || y < 30 || x > width - 30 || y > height - 30) this.centre(key);
  }

  zoom(factor) {
    this.whole = false;
    const camera = this.sigma.getCamera();
    camera.setState({ ratio: camera.getState().ratio / factor });
  }

  screen(key) {
    return this.sigma.graphToViewport(this.graph.getNodeAttributes(key));
  }

  refresh() {
    this.sigma.refresh();
  }
}
