import { foldKey } from '../text/fold.ts';

/** Technologies by their usual names; spellings after `=` mean the same. */
const NAMES = `
JavaScript=js=java script=ecmascript=es6|TypeScript=ts|Python=python3=python 3|Java|C|C++=cpp=c plus plus|C#=csharp=c sharp|Go=golang|Rust|Ruby|PHP|Swift|Kotlin|Scala|Perl|R|MATLAB|Julia|Haskell|Elixir|Erlang|Clojure|F#|Dart|Lua|Groovy|Objective-C=objective c|Visual Basic=vb|VB.NET|Fortran|COBOL|Assembly=assembler|Bash=shell=shell scripting|PowerShell|SQL|PL/SQL=plsql|T-SQL=tsql|HTML=html5=html 5|CSS=css3=css 3|Sass=scss|Less|XML|JSON|YAML|GraphQL|Solidity|VHDL|Verilog|HLSL|GLSL|HLSL/GLSL|Zig|OCaml|Prolog|Lisp|Apex|ABAP|VBA
React=react.js=reactjs|React Native|Next.js=nextjs|Vue=vue.js=vuejs|Nuxt=nuxt.js|Angular=angular.js=angularjs|Svelte|SvelteKit|Ember=ember.js|Backbone.js=backbone|jQuery|Redux|MobX|RxJS|D3.js=d3|Three.js|Bootstrap|Tailwind CSS=tailwind=tailwindcss|Material UI=mui|Webpack|Vite|Babel|ESLint|Storybook|Gatsby|Remix|Astro|Electron|Ionic|Cordova|Flutter|Xamarin|SwiftUI|Jetpack Compose|Android|iOS|WordPress|Drupal|Joomla|Magento|Shopify
Node.js=node=nodejs|Express=express.js=expressjs|NestJS=nest.js|Deno|Bun|Django|Flask|FastAPI=fast api|Rails=ruby on rails|Laravel|Symfony|Spring=spring framework|Spring Boot=springboot|Hibernate|ASP.NET=asp.net core|.NET=dotnet=.net core|Entity Framework|Quarkus|Micronaut|Play Framework|Phoenix|Gin|Actix|tRPC|gRPC|REST=rest api=rest apis=restful apis=restful|SOAP|WebSockets=websocket|OAuth=oauth2=oauth 2.0|OpenAPI=swagger|Microservices|Serverless|LAMP|MVC|ORM
PostgreSQL=postgres|MySQL|MariaDB|SQLite|Oracle=oracle database|SQL Server=microsoft sql server=mssql|MongoDB=mongo|Redis|Cassandra|DynamoDB|Elasticsearch=elastic search|OpenSearch|Neo4j|CouchDB|Firebase|Firestore|Supabase|InfluxDB|ClickHouse|Snowflake|BigQuery|Redshift|Databricks|NoSQL|Memcached|HBase|Hive|Prisma|Kafka=apache kafka|RabbitMQ|ActiveMQ|NATS|Pulsar|Celery|Solr
AWS=amazon web services|Azure=microsoft azure|Google Cloud=gcp=google cloud platform|EC2|S3|RDS|Lambda=aws lambda|ECS|EKS|CloudFormation|CloudFront|Heroku|Vercel|Netlify|DigitalOcean|Cloudflare|OpenStack|VMware|Docker|Docker Compose|Kubernetes=k8s|Helm|Istio|Envoy|Terraform|Ansible|Puppet|Chef|Vagrant|Pulumi|Packer|Nginx|Apache|HAProxy|Jenkins|GitHub Actions|GitLab CI=gitlab ci/cd|CircleCI|Travis CI|Argo CD=argocd|Prometheus|Grafana|Datadog|Splunk|New Relic|Kibana|Logstash|OpenTelemetry|Sentry|CI/CD|DevOps|Linux|Unix|Ubuntu|Debian|Red Hat=rhel|CentOS|Windows|Windows Server|macOS|Active Directory
Git|GitHub|GitLab|Bitbucket|SVN=subversion|Mercurial|TFS|Jira|Confluence|Trello|Slack|Notion|Postman|Figma|Sketch|Adobe XD|InVision|Photoshop=adobe photoshop|Illustrator=adobe illustrator|InDesign|After Effects|Premiere Pro|Blender|Maya|Unity|Unreal Engine=unreal|AutoCAD|SolidWorks|Agile|Scrum|Kanban|TDD|BDD|Unified Process|MS Project=microsoft project|Dropbox|Visual Studio|VS Code=visual studio code|IntelliJ=intellij idea|Eclipse|Xcode|Android Studio|Maven|Gradle|npm|Yarn|pnpm|Turborepo
Pandas|NumPy|SciPy|scikit-learn=sklearn=scikit learn|TensorFlow|PyTorch|Keras|JAX|XGBoost|LightGBM|OpenCV|spaCy|NLTK|Hugging Face=huggingface|LangChain|LLMs=llm|Machine Learning|Deep Learning|NLP=natural language processing|Computer Vision|Spark=apache spark=pyspark|Hadoop|Flink=apache flink|Airflow=apache airflow|dbt|Luigi|Tableau|Power BI=powerbi|Looker|Looker Studio|Metabase|Excel=microsoft excel=ms excel|Matplotlib|Seaborn|Plotly|Jupyter|MLflow|Kubeflow|SageMaker|SAS|SPSS|Stata|Boost|OpenGL|Vulkan|CUDA|ROS|Arduino|Raspberry Pi|FPGA|MQTT|Modbus|Simulink|LabVIEW
Jest|Vitest|Mocha|Chai|Cypress|Playwright|Selenium|Puppeteer|JUnit|TestNG|Mockito|pytest|RSpec|PHPUnit|Cucumber|Appium|JMeter|k6|Gatling|SonarQube|Burp Suite|Metasploit|Wireshark|Nmap|OWASP|Snyk|Vault|Okta|Keycloak|SAML|LDAP|TCP/IP|DNS|HTTP|VPN|SAP|Salesforce|ServiceNow|HubSpot|Google Analytics|SEO|Microsoft Office=ms office|Word=microsoft word|PowerPoint=microsoft powerpoint|Outlook|SharePoint|QuickBooks|WebAssembly=wasm|WebGL|WebRTC|Web Components|PWA|Novell|Jekyll|Hugo|LaTeX|Markdown
`;

const CANONICAL = new Map<string, string>();
for (const names of NAMES.trim().split(/[|\n]/)) {
  const [name = '', ...spellings] = names.split('=');
  for (const spelling of [name, ...spellings]) CANONICAL.set(foldKey(spelling), name);
}

/** The usual name of a technology; undefined for words that name none. */
export const technologyOf = (text: string): string | undefined => CANONICAL.get(foldKey(text));

/** The most words a technology's name has. */
export const MAX_TECHNOLOGY_WORDS = 3;
