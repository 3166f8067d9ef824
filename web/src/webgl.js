// The graph by sigma, where a graphics card draws it: fluent with thousands of nodes.
import Sigma from 'sigma';

const SPAN = 2000; // a fixed frame of the graph's space, so that new nodes do not shift old ones
const MARGIN = 60;

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
      renderEdgeLabels: true,
      zIndex: true,
      labelRenderedSizeThreshold: 0,
      labelDensity: 1.4,
      labelGridCellSize: 90,
      stagePadding: 0,
      minEdgeThickness: 0.8,
      nodeReducer: (key) => this.node(key),
      edgeReducer: (key) => this.edge(key),
      defaultDrawNodeLabel: (context, data) => this.label(context, data),
      defaultDrawNodeHover: (context, data) => this.label(context, { ...data, strong: true }),
      defaultDrawEdgeLabel: (context, data, from, to) => this.edgeLabel(context, data, from, to),
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
    this.observer = new ResizeObserver(() => {
      if (!container.clientWidth) return;
      this.sigma.resize();
      if (this.pending) this.fit();
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
      // sigma draws discs: the sign that tells kinds apart stands before the name.
      label: look.faint ? '' : `${look.sign} ${look.label}`,
      hidden: look.hidden,
      forceLabel: look.chosen || look.near || look.hovered,
      zIndex: look.chosen ? 2 : look.near ? 1 : 0,
      chosen: look.chosen,
    };
  }

  edge(key) {
    const look = this.look.edge(key);
    const theme = this.look.theme();
    return {
      // No dashes here: what is not stated outright is thinner.
      size: look.dashed ? Math.min(look.width, 0.8) : look.width + 0.4,
      color: look.strong ? theme.strong : look.faint ? theme.faint : theme.edge,
      label: look.label,
      forceLabel: Boolean(look.label),
      type: look.arrow ? 'arrow' : 'line',
      hidden: look.hidden,
    };
  }

  label(context, { label, x, y, size, chosen, strong }) {
    if (!label) return;
    const theme = this.look.theme();
    context.font = chosen || strong ? theme.bold : theme.font;
    write(context, label, x, y + size + 10, { back: theme.back, ink: theme.ink });
  }

  edgeLabel(context, { label }, from, to) {
    if (!label) return;
    const theme = this.look.theme();
    context.font = theme.small;
    write(context, label, (from.x + to.x) / 2, (from.y + to.y) / 2, { back: theme.back, ink: theme.soft });
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

  fit() {
    const { width, height } = this.sigma.getDimensions();
    this.pending = !this.container.clientWidth;
    if (this.pending) return;
    const seen = this.graph.filterNodes((key) => !this.look.node(key).hidden).map((key) => this.graph.getNodeAttributes(key));
    if (!seen.length) return;
    const [x0, x1] = span(seen.map(({ x }) => x));
    const [y0, y1] = span(seen.map(({ y }) => y));
    const scale = Math.min((width - 2 * MARGIN) / (x1 - x0 || 1), (height - 2 * MARGIN) / (y1 - y0 || 1), 1.6);
    this.sigma.getCamera().setState({
      x: 0.5 + (x0 + x1) / 2 / SPAN, y: 0.5 + (y0 + y1) / 2 / SPAN, angle: 0, ratio: Math.min(width, height) / SPAN / scale,
    });
  }

  centre(key) {
    const { x, y } = this.graph.getNodeAttributes(key);
    this.sigma.getCamera().setState({ x: 0.5 + x / SPAN, y: 0.5 + y / SPAN });
  }

  reveal(key) {
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = this.sigma.graphToViewport(this.graph.getNodeAttributes(key));
    if (x < 30 || y < 30 || x > width - 30 || y > height - 30) this.centre(key);
  }

  zoom(factor) {
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

function span(values) {
  return [Math.min(...values), Math.max(...values)];
}

function write(context, text, x, y, { back, ink }) {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = back;
  context.lineWidth = 4;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
